/* Gives this page the simulated Excel of the page around it, before office.js looks for one. */
(function () {
  var external = window.parent !== window && window.parent.simulatedExternal;
  if (external) Object.defineProperty(window, "external", { value: external, configurable: true });
})();
