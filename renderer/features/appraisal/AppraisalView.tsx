import type { Host } from "../../../shared/ipc/host.ts";
export function AppraisalView({
  host,
}: {
  readonly host: Host;
  readonly nameFile: (title: string) => string;
}) {
  return <p>{host.kind}</p>;
}
