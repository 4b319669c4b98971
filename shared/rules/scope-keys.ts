import { COMPONENTS } from "../model/records/mandate.ts";
import type { Facts } from "../structure/facts.ts";
import { type Scope, scopeKey } from "../structure/scopes.ts";

/** A scope’s key, by which rules go through scopes one by one. */
export function keyOfScope(scope: Scope): string {
  return scopeKey(scope);
}

/** The scope that a key stands for; undefined where no leading post holds it any more. */
export function scopeOfKey({ scopes }: Facts, key: string): Scope | undefined {
  const [name, serviceLine = "*", geography = "*"] = key.split("/");
  const component = COMPONENTS.find((one) => one === name);
  const node = (part: string) => (part === "*" ? null : part);
  return component && scopes.find(component, node(serviceLine), node(geography));
}
