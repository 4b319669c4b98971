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
  const refs = new Names();
  const titles = new Names();
  for (const { id, ref, title } of posts.values()) {
    refs.add(ref, id);
    titles.add(title, id);
    titles.add(`${title} (${ref})`, id);
  }
  const find = (text: string) => refs.find(text) ?? titles.find(text);
  return {
    find,
    textOf: (id) => {
      const post = posts.get(id);
      if (!post) return "";
      return find(post.title) === id ? post.title : `${post.title} (${post.ref})`;
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
