/** The worker's end of the line: an appraiser that is reached by messages. */
import { proxy } from "comlink";
import type { StageListener, Task, TaskOutcome } from "./appraiser";
import { hostAcross, type HostService } from "./host-service";
import { LocalAppraiser } from "./local-appraiser";
import type { Views } from "./views";

export interface AppraiserService {
  perform(task: Task, host: HostService, onStage: StageListener): Promise<TaskOutcome>;
  ask<V extends keyof Views>(view: V, about: Parameters<Views[V]>): Promise<ReturnType<Views[V]> | null>;
}

export function appraiserService(): AppraiserService {
  const appraiser = new LocalAppraiser();
  return {
    perform: (task, host, onStage) => appraiser.perform(task, hostAcross(host, proxy), onStage),
    ask: (view, about) => appraiser.ask(view, ...about),
  };
}
