/** Keeps Fabric from fetching fonts; it looks here while it loads, so this module is imported before all others. */
export {};

declare global {
  interface Window {
    FabricConfig?: { fontBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: "" };
