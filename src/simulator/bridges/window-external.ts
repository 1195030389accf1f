/**
 * `window.external` as Excel for Windows gives it to the pages of an add-in: office.js starts upon it as it does in Excel.
 * The numbers and shapes are those that office.js expects; what it never asks of us is left out.
 */
import type { SimulatedHost } from "../host";
import { TransportError } from "../wire/errors";

export interface ExternalOptions {
  /** Language of Excel's menus, e.g. `zh-CN`. */
  readonly locale: string;
  /** Where Excel would say the workbook is. */
  readonly documentUrl: string;
  /** Whether Excel is dark. @default false */
  readonly isDark?: () => boolean;
  /** The version of the requirement set ExcelApi; `null` for the newest that is simulated. @default null */
  readonly excelApi?: () => number | null;
}

/** What office.js finds as `window.external`. */
export type SimulatedExternal = ReturnType<typeof windowExternal>;

/** An array of COM, as a script sees it. */
interface SafeArray {
  toArray(): unknown[];
}
type Callback = (result: SafeArray) => void;
type EventHandler = (id: number, args: SafeArray) => void;

/** The calls that office.js makes of the host by number. */
const EXECUTE_REQUEST = 93;
const OK = 0;
const UNKNOWN_FAILURE = 5001;

/** The event by which all events of the workbook come. */
const MESSAGE_EVENT = 33;

/** Where in the message of a request its text and its flags stand. */
const BODY = 4;
const FLAGS = 6;

const REQUIREMENTS = { ExcelApi: 1.17, AddInCommands: 1.3, DelayForCellEdit: 1.1, DialogApi: 1.2, Settings: 1.1 };

/** Excel's colours, as numbers. */
const LIGHT = themeOf(0x000000, 0xffffff, 0xf3f3f3);
const DARK = themeOf(0xffffff, 0x262626, 0x363636);

/** The object for one or more pages, one after the other, upon one host. */
export function windowExternal(host: SimulatedHost, options: ExternalOptions) {
  const handlers = new Map<number, EventHandler>();
  const reply = (callback: Callback, ...result: unknown[]): void => {
    setTimeout(() => callback(safeArray(result)));
  };
  host.onEvents = (entries) => {
    const message = entries.map((entry) =>
      safeArray([entry.messageCategory, entry.messageType, entry.targetId, entry.message]),
    );
    setTimeout(() => handlers.get(MESSAGE_EVENT)?.(MESSAGE_EVENT, safeArray(message)));
  };
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${options.locale}$simulated$$disableLogging$0`,
    GetContext: () => addinContext(options),
    GetLoggingAllowed: () => false,
    Execute(call: number, [message]: readonly unknown[], callback: Callback): void {
      if (call !== EXECUTE_REQUEST || !Array.isArray(message)) return reply(callback, OK);
      host.serve(String(message[BODY]), Number(message[FLAGS])).then(
        (answer) => reply(callback, OK, 200, [], answer),
        (error: unknown) => reply(callback, statusOf(error), String(error)),
      );
    },
    RegisterEvent(id: number, _target: string, handler: EventHandler, callback: Callback): void {
      handlers.set(id, handler);
      reply(callback, OK);
    },
    UnregisterEvent(id: number, _target: string, callback: Callback): void {
      handlers.delete(id);
      reply(callback, OK);
    },
  };
}

function statusOf(error: unknown): number {
  return error instanceof TransportError ? error.dispatchStatus : UNKNOWN_FAILURE;
}

function safeArray(values: unknown[]): SafeArray {
  return { toArray: () => values };
}

function themeOf(ink: number, paper: number, frame: number) {
  return {
    bodyForegroundColor: ink,
    bodyBackgroundColor: paper,
    controlForegroundColor: ink,
    controlBackgroundColor: frame,
  };
}

/** What office.js asks once, when it starts. */
function addinContext({ locale, documentUrl, isDark, excelApi }: ExternalOptions) {
  const EXCEL = 1;
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => "simulated",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => "16.0.17928.20000",
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "simulated",
    GetInstanceId: () => "simulated",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostCustomMessage: () => "",
    GetSupportedMatrix: () => JSON.stringify({ ...REQUIREMENTS, ExcelApi: excelApi?.() ?? REQUIREMENTS.ExcelApi }),
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(isDark?.() ? DARK : LIGHT),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}
