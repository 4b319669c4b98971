/**
 * What `contextBridge` does in Electron: carries plain values, functions and promises between the page's world and the
 * preload's, which share the document and nothing else. Each world runs this function from its own source text, so it
 * must use nothing from around it. Events on the window cross the worlds at once, and Chromium clones what they carry.
 * @param side the world it runs in.
 * @param secret a name the page cannot guess.
 */
export function membrane(
  side: "page" | "preload",
  secret: string,
): { expose(key: string, api: unknown): void } {
  type Packed =
    | { kind: "value"; value: unknown }
    | { kind: "list"; items: Packed[] }
    | { kind: "object"; fields: [string, Packed][] }
    | { kind: "function"; id: number }
    | { kind: "promise"; id: number };
  type Message =
    | { kind: "expose"; key: string; value: Packed }
    | { kind: "call"; id: number; call: number; args: Packed[] }
    | { kind: "settle"; of: "call" | "promise"; id: number; value: Packed }
    | { kind: "fail"; of: "call" | "promise"; id: number; message: string };
  type Settled = { value: Packed } | { message: string };

  const other = side === "page" ? "preload" : "page";
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const answers = new Map<number, Settled>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let next = 0;

  const send = (message: Message) => {
    window.dispatchEvent(new CustomEvent(secret + other, { detail: message }));
  };
  const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

  const pack = (value: unknown): Packed => {
    if (typeof value === "function") {
      next += 1;
      functions.set(next, value as (...args: unknown[]) => unknown);
      return { kind: "function", id: next };
    }
    if (value instanceof Promise) {
      next += 1;
      const id = next;
      value.then(
        (settled) => send({ kind: "settle", of: "promise", id, value: pack(settled) }),
        (error: unknown) => send({ kind: "fail", of: "promise", id, message: wordsOf(error) }),
      );
      return { kind: "promise", id };
    }
    if (typeof value !== "object" || value === null || value instanceof Uint8Array)
      return { kind: "value", value };
    if (Array.isArray(value)) return { kind: "list", items: value.map(pack) };
    return { kind: "object", fields: Object.entries(value).map(([key, field]) => [key, pack(field)]) };
  };

  const unpack = (packed: Packed): unknown => {
    switch (packed.kind) {
      case "value":
        return packed.value;
      case "list":
        return packed.items.map(unpack);
      case "object":
        return Object.freeze(Object.fromEntries(packed.fields.map(([key, field]) => [key, unpack(field)])));
      case "promise": {
        const { id } = packed;
        return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
      }
      default: {
        const { id } = packed;
        return (...args: unknown[]) => {
          next += 1;
          const call = next;
          // The other world answers while the event is dispatched: a promise, where it has nothing better yet.
          send({ kind: "call", id, call, args: args.map(pack) });
          const answer = answers.get(call);
          answers.delete(call);
          if (answer === undefined) throw new Error("The other world did not answer");
          if ("message" in answer) throw new Error(answer.message);
          return unpack(answer.value);
        };
      }
    }
  };

  const settle = (message: Extract<Message, { kind: "settle" | "fail" }>) => {
    if (message.of === "call") {
      answers.set(
        message.id,
        message.kind === "settle" ? { value: message.value } : { message: message.message },
      );
      return;
    }
    const promise = promises.get(message.id);
    promises.delete(message.id);
    if (message.kind === "settle") promise?.resolve(unpack(message.value));
    else promise?.reject(new Error(message.message));
  };

  const call = (message: Extract<Message, { kind: "call" }>) => {
    try {
      const result = functions.get(message.id)?.(...message.args.map(unpack));
      send({ kind: "settle", of: "call", id: message.call, value: pack(result) });
    } catch (error) {
      send({ kind: "fail", of: "call", id: message.call, message: wordsOf(error) });
    }
  };

  window.addEventListener(secret + side, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    if (message.kind === "expose") {
      // As in Electron, the page can neither replace what is exposed nor take it away.
      Object.defineProperty(window, message.key, { value: unpack(message.value), enumerable: true });
    } else if (message.kind === "call") call(message);
    else settle(message);
  });

  return {
    expose(key, api) {
      send({ kind: "expose", key, value: pack(api) });
    },
  };
}
