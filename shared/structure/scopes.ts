import type { OptionDocument } from "../model/document.ts";
import type { Id } from "../model/records/fields.ts";
import type { Component, Mandate } from "../model/records/mandate.ts";
import type { Post } from "../model/records/post.ts";
import { type LeadingDiscipline, leadingDisciplineOf } from "./coverage.ts";

/** A mandate with the post that holds it. */
export interface Holding {
  readonly mandate: Mandate;
  readonly post: Post;
}

/** What is led in one component, and by whom: a full dyad has both disciplines. */
export interface Scope {
  readonly component: Component;
  /** Null means every service line. */
  readonly serviceLine: Id | null;
  /** Null means every geography. */
  readonly geography: Id | null;
  readonly clinical: readonly Holding[];
  readonly operational: readonly Holding[];
}

/** Every scope that some leading post has a mandate for. */
export interface Scopes {
  readonly all: readonly Scope[];
  /** The scope with exactly these ends; undefined where no leading post holds it. */
  find(component: Component, serviceLine: Id | null, geography: Id | null): Scope | undefined;
}

type MutableScope = Omit<Scope, LeadingDiscipline> & Record<LeadingDiscipline, Holding[]>;

/** Groups the mandates of clinical and operational posts by their exact scope. Linear in the mandates. */
export function groupScopes(option: OptionDocument): Scopes {
  const scopes = new Map<string, MutableScope>();
  for (const mandate of option.mandates.values()) {
    const post = option.posts.get(mandate.post);
    const discipline = post && leadingDisciplineOf(post);
    if (!post || !discipline) continue;
    const { component, serviceLine, geography } = mandate;
    const key = scopeKey(component, serviceLine, geography);
    let scope = scopes.get(key);
    if (!scope) {
      scope = { component, serviceLine, geography, clinical: [], operational: [] };
      scopes.set(key, scope);
    }
    scope[discipline].push({ mandate, post });
  }
  return {
    all: [...scopes.values()],
    find: (component, serviceLine, geography) => scopes.get(scopeKey(component, serviceLine, geography)),
  };
}

/** Ids never hold a slash or a star, so the key is unambiguous. */
function scopeKey(component: Component, serviceLine: Id | null, geography: Id | null): string {
  return `${component}/${serviceLine ?? "*"}/${geography ?? "*"}`;
}
