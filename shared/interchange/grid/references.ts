import { tidyText } from "../../lib/fold.ts";
import type { OptionDocument, Table } from "../../model/document.ts";
import type { Id } from "../../model/records/fields.ts";
import type { Post } from "../../model/records/post.ts";

/** What the records of a table are called where another table refers to them. */
export interface References {
  /** The record's name; with its reference or its parent behind it where the name alone would not tell which. */
  textOf(id: Id): string;
  /** The record a text names; `several` where it would fit more than one, null where none. */
  find(text: string): Id | "several" | null;
  /** Every name, as `textOf` gives it. */
  texts(): Iterable<string>;
}

/** The references of an option, by what they are to. */
export interface OptionReferences {
  readonly posts: References;
  readonly serviceLines: References;
  readonly geographies: References;
}

const postReferences = new WeakMap<Table<Post>, References>();
const axisReferences = new WeakMap<Table<Node>, References>();

interface Node {
  readonly id: Id;
  readonly name: string;
  readonly parent: Id | null;
}

/** The references of an option. Remembered for as long as a table is the very same. */
export function referencesOf(option: OptionDocument): OptionReferences {
  return {
    get posts() {
      return remembered(postReferences, option.posts, indexPosts);
    },
    get serviceLines() {
      return remembered<Table<Node>>(axisReferences, option.serviceLines, indexNodes);
    },
    get geographies() {
      return remembered<Table<Node>>(axisReferences, option.geographies, indexNodes);
    },
  };
}

function remembered<Key extends object>(
  memory: WeakMap<Key, References>,
  table: Key,
  make: (table: Key) => References,
): References {
  const known = memory.get(table);
  if (known) return known;
  const references = make(table);
  memory.set(table, references);
  return references;
}

/** Posts go by title; tables name them by reference, so that is understood first. */
function indexPosts(posts: Table<Post>): References {
  const refs = once(() => namesOf(posts.values(), ({ ref, id }, names) => names.add(ref, id)));
  const titles = once(() =>
    namesOf(posts.values(), ({ id, ref, title }, names) => {
      names.add(title, id);
      names.add(`${title} (${ref})`, id);
    }),
  );
  // Every edit of a post makes this anew, for thousands of rows to be written by: finding is asked for far less often.
  const taken = once(() => countTaken(posts.values()));
  return {
    find: (text) => refs().find(text) ?? titles().find(text),
    textOf: (id) => {
      const post = posts.get(id);
      if (!post) return "";
      return taken().get(tidyText(post.title)) === 1 ? post.title : `${post.title} (${post.ref})`;
    },
    texts: () => [...posts.values()].map(({ title }) => title),
  };
}

function indexNodes(nodes: Table<Node>): References {
  const names = new Names();
  const withParent = ({ name, parent }: Node) => {
    const parentName = parent === null ? undefined : nodes.get(parent)?.name;
    return parentName === undefined ? name : `${name} (${parentName})`;
  };
  for (const node of nodes.values()) {
    names.add(node.name, node.id);
    const longer = withParent(node);
    if (longer !== node.name) names.add(longer, node.id);
  }
  return {
    find: (text) => names.find(text),
    textOf: (id) => {
      const node = nodes.get(id);
      if (!node) return "";
      return names.find(node.name) === id ? node.name : withParent(node);
    },
    texts: () => [...nodes.values()].map(({ name }) => name),
  };
}

/** How many posts a text could mean: those with the title, and one more where it is another's reference. */
function countTaken(posts: Iterable<Post>): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  const count = (text: string) => {
    const tidy = tidyText(text);
    taken.set(tidy, (taken.get(tidy) ?? 0) + 1);
  };
  for (const { title, ref } of posts) {
    count(title);
    if (ref !== title) count(ref);
  }
  return taken;
}

function namesOf<Item>(items: Iterable<Item>, add: (item: Item, names: Names) => void): Names {
  const names = new Names();
  for (const item of items) add(item, names);
  return names;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Names and what they stand for. Case matters only where it is all that tells two apart. */
class Names {
  readonly #exact = new Map<string, Id | "several">();
  readonly #anyCase = new Map<string, Id | "several">();

  add(name: string, id: Id): void {
    const tidy = tidyText(name);
    put(this.#exact, tidy, id);
    put(this.#anyCase, tidy.toLowerCase(), id);
  }

  find(name: string): Id | "several" | null {
    const tidy = tidyText(name);
    return this.#exact.get(tidy) ?? this.#anyCase.get(tidy.toLowerCase()) ?? null;
  }
}

function put(names: Map<string, Id | "several">, name: string, id: Id): void {
  const known = names.get(name);
  names.set(name, known === undefined || known === id ? id : "several");
}
