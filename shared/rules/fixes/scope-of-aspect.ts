import type { Id } from "../../model/records/fields.ts";
import type { Facts } from "../../structure/facts.ts";
import type { Holding } from "../../structure/scopes.ts";
import type { Finding } from "../engine/finding.ts";
import { aspectOf } from "./elements-of.ts";

/** The mandates of the discipline and scope that a finding names in its aspect: `clinical/practice/frailty/*`. */
export function heldIn(facts: Facts, finding: Finding): readonly Holding[] {
  const [discipline, component, serviceLine = "*", geography = "*"] = aspectOf(finding).split("/");
  const nodeOf = (text: string): Id | null => (text === "*" ? null : text);
  if (component !== "practice" && component !== "pathway") return [];
  const scope = facts.scopes.find(component, nodeOf(serviceLine), nodeOf(geography));
  return scope && (discipline === "clinical" || discipline === "operational") ? scope[discipline] : [];
}
