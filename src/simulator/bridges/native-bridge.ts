/**
 * The bridge that the client's Excel script looks for when it is evaluated on its own, without office.js: the way into the
 * simulator for unit tests.
 */
import type { SimulatedHost } from "../host";
import { HostError, TransportError } from "../wire/errors";

/** What the script finds as the global `_richApiNativeBridge`. */
export interface NativeBridge {
  /** Set by the client, which gets its answers here. */
  onMessageFromHost: ((message: string) => void) | null;
  sendMessageToHost(message: string): void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: unknown };
}

const ANSWER = 2;
const EVENTS = 3;

/** Connects a client to the host. Answers come later, as they do in Excel. */
export function nativeBridge(host: SimulatedHost): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, flags = 0, message } = JSON.parse(text) as BridgeMessage;
      void answer(host, bodyText(message.body), flags).then((reply) =>
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: ANSWER, message: reply })),
      );
    },
  };
  host.onEvents = (entries) => {
    setTimeout(() => bridge.onMessageFromHost?.(JSON.stringify({ type: EVENTS, message: { entries } })));
  };
  return bridge;
}

function bodyText(body: unknown): string {
  return typeof body === "string" ? body : JSON.stringify(body);
}

async function answer(host: SimulatedHost, body: string, flags: number) {
  try {
    return { statusCode: 200, headers: {}, body: await host.serve(body, flags) };
  } catch (error) {
    const known = error instanceof TransportError || error instanceof HostError;
    const code = known ? error.code : "GeneralException";
    const statusCode = known ? error.httpStatus : 500;
    return { statusCode, headers: {}, body: JSON.stringify({ error: { code, message: String(error) } }) };
  }
}
