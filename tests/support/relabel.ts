import { OPTION_TABLES, type OptionDocument, type Table } from "../../shared/model/document.ts";
import type { Id } from "../../shared/model/records/fields.ts";

/**
 * The same option with other ids, as a second import of the same tables would give it, its records in the order of
 * those ids, as a file has them.
 * @param salt makes the ids; another salt gives another order.
 */
export function relabel(option: OptionDocument, salt: number): OptionDocument {
  const tables = OPTION_TABLES.map((name): [string, Table<{ readonly id: Id }>] => [name, option[name]]);
  const ids = new Map<string, Id>();
  for (const [, table] of tables) {
    for (const id of table.keys()) ids.set(id, scattered(id, salt));
  }
  const renamed = tables.map(([name, table]) => {
    const renewed = [...table.values()].map((record): { readonly id: Id } =>
      JSON.parse(JSON.stringify(record), (_key, value) =>
        typeof value === "string" ? (ids.get(value) ?? value) : value,
      ),
    );
    renewed.sort((a, b) => (a.id < b.id ? -1 : 1));
    return [name, new Map(renewed.map((record) => [record.id, record]))] as const;
  });
  return { ...option, ...Object.fromEntries(renamed) };
}

/** Another id for an id: always the same with the same salt, and in an order of its own. */
function scattered(id: Id, salt: number): Id {
  let hash = salt;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x9e3779b1);
  return `${((hash ^ (hash >>> 15)) >>> 0).toString(36)}-${id}`;
}
