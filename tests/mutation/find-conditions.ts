import { parseSync } from "vite";

/** A condition in a source file, from `start` to `end` in characters. */
export interface Condition {
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** What a rule answers with when it is asked which edits touch it. */
const EDIT_ANSWERS = new Set(["touched", "isRetoldBy", "isTouchedBy"]);

/** Methods whose callback's answer is a condition. */
const PREDICATE_METHODS = new Set([
  "filter",
  "some",
  "every",
  "find",
  "findIndex",
  "findLast",
  "findLastIndex",
]);

/**
 * Finds every condition of a TypeScript file: the tests of `if`, `while`, `for` and `? :`, what predicates answer (the
 * callbacks of `filter` and its like, functions and constants called `is…`, `has…` or `can…`, functions typed boolean),
 * the guards before `&&`, and each part of those joined by `&&`, `||` or `!`. What a rule says only of which edits touch
 * it is left out: no check from nothing asks for it, and the tests of the check session compare it with one.
 */
export function findConditions(path: string, text: string): readonly Condition[] {
  const program = parseSync(path, text).program as unknown as Node;
  const found = new Map<string, Condition>();
  const isAboutEdits = aboutEdits(program);
  visit(
    program,
    (node) => {
      for (const root of conditionsAt(node)) {
        for (const part of partsOf(root)) found.set(`${part.start}-${part.end}`, part);
      }
    },
    isAboutEdits,
  );
  return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where a rule says which edits touch it, and the functions that nothing else calls. */
function aboutEdits(program: Node): (node: Node) => boolean {
  const answers: Node[] = [];
  visit(program, (node) => {
    const [key] = node.type === "Property" ? nodesIn(node.key) : [];
    if (key && EDIT_ANSWERS.has(String(key.name))) answers.push(node);
  });
  const used = namesCalled(program, () => false);
  const helpers = nodesIn(program.body).filter(
    (node) =>
      node.type === "FunctionDeclaration" && nodesIn(node.id).some(({ name }) => used.has(String(name))),
  );
  const closed = new Set(answers);
  for (let size = -1; size !== closed.size; ) {
    size = closed.size;
    const open = namesCalled(program, (node) => closed.has(node));
    for (const helper of helpers) {
      const [name] = nodesIn(helper.id);
      if (name && !open.has(String(name.name))) closed.add(helper);
    }
  }
  return (node) => closed.has(node);
}

/** The names used in a tree outside what is closed; a function's own name, where it is declared, is no use of it. */
function namesCalled(program: Node, isClosed: (node: Node) => boolean): ReadonlySet<string> {
  const declared = new Set<Node>();
  const names = new Set<string>();
  visit(
    program,
    (node) => {
      if (node.type === "FunctionDeclaration") for (const id of nodesIn(node.id)) declared.add(id);
      if (node.type === "Identifier" && !declared.has(node)) names.add(String(node.name));
    },
    isClosed,
  );
  return names;
}

function conditionsAt(node: Node): readonly Node[] {
  switch (node.type) {
    case "IfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
    case "ForStatement":
    case "ConditionalExpression":
      return nodesIn(node.test);
    case "LogicalExpression":
      return node.operator === "&&" ? nodesIn(node.left) : [];
    case "CallExpression": {
      const [callee] = nodesIn(node.callee);
      const [name] = callee?.type === "MemberExpression" ? nodesIn(callee.property) : [];
      if (!PREDICATE_METHODS.has(String(name?.name))) return [];
      return nodesIn(node.arguments).slice(0, 1).flatMap(answersOf);
    }
    case "FunctionDeclaration":
      return isCondition(node.id) || isTypedBoolean(node) ? answersOf(node) : [];
    case "VariableDeclarator": {
      const [value] = nodesIn(node.init);
      if (!value) return [];
      if (isFunction(value)) return isCondition(node.id) || isTypedBoolean(value) ? answersOf(value) : [];
      return isCondition(node.id) ? [value] : [];
    }
    case "Property": {
      const [value] = nodesIn(node.value);
      return value && isFunction(value) && isTypedBoolean(value) ? answersOf(value) : [];
    }
    default:
      return [];
  }
}

/** What a function answers with: its expression, or what its own `return`s return. */
function answersOf(node: Node): readonly Node[] {
  if (!isFunction(node)) return [];
  const [body] = nodesIn(node.body);
  if (!body) return [];
  if (body.type !== "BlockStatement") return [body];
  const answers: Node[] = [];
  visit(
    body,
    (inner) => {
      if (inner.type === "ReturnStatement") answers.push(...nodesIn(inner.argument));
    },
    isFunction,
  );
  return answers;
}

/** A condition, and the conditions it is joined of. */
function partsOf(node: Node): readonly Node[] {
  switch (node.type) {
    case "ParenthesizedExpression":
      return nodesIn(node.expression).flatMap(partsOf);
    case "UnaryExpression":
      return [node];
    case "LogicalExpression":
      return node.operator === "??"
        ? [node]
        : [node, ...nodesIn(node.left).flatMap(partsOf), ...nodesIn(node.right).flatMap(partsOf)];
    // Negating “always” or “never” is another rule, not this one's condition.
    case "Literal":
      return [];
    default:
      return [node];
  }
}

function isFunction(node: Node): boolean {
  return /^(ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/.test(node.type);
}

function isCondition(id: unknown): boolean {
  const [name] = nodesIn(id);
  return /^(is|has|can)[A-Z]/.test(String(name?.name ?? ""));
}

function isTypedBoolean(node: Node): boolean {
  const [annotation] = nodesIn(node.returnType);
  const [type] = nodesIn(annotation?.typeAnnotation);
  return type?.type === "TSBooleanKeyword";
}

function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return value !== null && typeof value === "object" && "type" in value ? [value as Node] : [];
}

function visit(node: Node, see: (node: Node) => void, isClosed: (node: Node) => boolean = () => false): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of nodesIn(value)) if (!isClosed(child)) visit(child, see, isClosed);
  }
}
