import { createContext, useContext } from "react";
import type { Host } from "../../shared/ipc/host.ts";
import { required } from "../../shared/lib/assert.ts";
import type { Clock } from "../../shared/lib/clock.ts";
import type { MakeId } from "../../shared/lib/ids.ts";

/** What the application gets from outside itself. */
export interface Services {
  readonly host: Host;
  readonly clock: Clock;
  readonly makeId: MakeId;
}

export const ServicesContext = createContext<Services | null>(null);

/** The machine, the time and new ids. */
export function useServices(): Services {
  return required(useContext(ServicesContext), "services around this component");
}
