import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import {
  type EventArguments,
  type EventChannel,
  NOTICES,
  type NoticeArguments,
  type NoticeChannel,
  REQUESTS,
  type RequestArguments,
  type RequestChannel,
  type RequestResult,
} from "../../../shared/ipc/channels.ts";
import { APP_ORIGIN } from "../origin.ts";

/** The only page that may speak to the shell: the main frame of the main window. Null while there is none. */
export type TrustedContents = () => WebContents | null;

/** The shell's end of the bridge. */
export interface Bridge {
  answer<Channel extends RequestChannel>(
    channel: Channel,
    handler: (...args: RequestArguments<Channel>) => Promise<RequestResult<Channel>>,
  ): void;
  listen<Channel extends NoticeChannel>(
    channel: Channel,
    handler: (...args: NoticeArguments<Channel>) => void,
  ): void;
  tell<Channel extends EventChannel>(channel: Channel, ...args: EventArguments<Channel>): void;
}

/**
 * Makes the bridge. Nothing reaches a handler that did not come from the trusted page at the application's own
 * origin with arguments of the right shape; what is refused is refused without repeating it.
 */
export function createBridge(trusted: TrustedContents): Bridge {
  return {
    answer(channel, handler) {
      ipcMain.handle(channel, async (event, ...given: unknown[]) => {
        if (!isTrusted(event, trusted))
          throw new Error(`Refused ${channel}: not asked by the application's page`);
        const parsed = REQUESTS[channel].arguments.safeParse(given);
        if (!parsed.success)
          throw new Error(`Refused ${channel}: the arguments do not have the agreed shape`);
        const args = parsed.data as RequestArguments<typeof channel>;
        return REQUESTS[channel].result.parse(await handler(...args));
      });
    },
    listen(channel, handler) {
      ipcMain.on(channel, (event, ...given: unknown[]) => {
        if (!isTrusted(event, trusted)) return;
        const parsed = NOTICES[channel].safeParse(given);
        if (parsed.success) handler(...(parsed.data as NoticeArguments<typeof channel>));
      });
    },
    tell(channel, ...args) {
      const contents = trusted();
      if (contents !== null && !contents.isDestroyed()) contents.send(channel, ...args);
    },
  };
}

function isTrusted(event: IpcMainEvent | IpcMainInvokeEvent, trusted: TrustedContents): boolean {
  const contents = trusted();
  const frame = event.senderFrame;
  return contents !== null && frame !== null && frame === contents.mainFrame && frame.origin === APP_ORIGIN;
}
