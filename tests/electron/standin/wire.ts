/**
 * What Electron's structured clone carries between main and preload, as JSON: plain values, bytes, and `undefined`.
 * Both functions also run inside the page, from their own source text: they must use nothing from around them.
 */
export function encodeWire(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (item === undefined) return { $undefined: true };
    if (item instanceof Uint8Array) {
      let binary = "";
      for (const byte of item) binary += String.fromCharCode(byte);
      return { $bytes: btoa(binary) };
    }
    return item;
  });
}

export function decodeWire(text: string): unknown {
  const restore = (item: unknown): unknown => {
    if (typeof item !== "object" || item === null) return item;
    if (Array.isArray(item)) return item.map(restore);
    if ("$undefined" in item) return undefined;
    if ("$bytes" in item) return Uint8Array.from(atob(String(item.$bytes)), (letter) => letter.charCodeAt(0));
    return Object.fromEntries(Object.entries(item).map(([key, field]) => [key, restore(field)]));
  };
  return restore(JSON.parse(text));
}
