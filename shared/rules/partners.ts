import type { Cell } from "../model/records/cell.ts";
import type { Post } from "../model/records/post.ts";
import type { Facts } from "../structure/facts.ts";

/** Whether somebody else than the trust pays a post; nobody can say while there is no chief executive. */
export function isPartner({ reporting }: Facts, { employer }: Pick<Post, "employer">): boolean {
  const { heads } = reporting;
  return (
    heads.length > 0 &&
    folded(employer) !== "" &&
    !heads.some((head) => head.employer === employer || folded(head.employer) === folded(employer))
  );
}

/** Whether the teams of a cell are integrated with an employer. Capitals and spaces around the name do not count. */
export function isIntegratedWith({ integratedWith }: Cell, employer: string): boolean {
  return folded(integratedWith ?? "") === folded(employer);
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
