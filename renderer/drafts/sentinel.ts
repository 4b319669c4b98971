/**
 * Remembers, outside IndexedDB, that there have been drafts. A damaged IndexedDB opens without an error and empty;
 * only something outside it can tell that from a first start.
 */
export interface Sentinel {
  wasCreated(): boolean;
  markCreated(): void;
}

/**
 * A sentinel in the page's local storage, which browsers keep in files apart from IndexedDB's.
 * @param databaseName the database it watches over.
 */
export function storageSentinel(storage: Storage, databaseName: string): Sentinel {
  const key = `${databaseName}.created`;
  return {
    wasCreated: () => {
      try {
        return storage.getItem(key) !== null;
      } catch {
        return false;
      }
    },
    markCreated: () => {
      try {
        storage.setItem(key, "yes");
      } catch {
        // Storage that is full or switched off: drafts work without it, only a loss would go unnoticed.
      }
    },
  };
}
