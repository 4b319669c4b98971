import type { Print } from "./load-print.ts";
export function AppraisalDocument({ print }: { readonly print: Print }) {
  return <main>{print.design.info.title}</main>;
}
