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
 * the guards before `&&`, and each part of those joined by `&&`, `||` or `!`.
 */
export function findConditions(path: string, text: string): readonly Condition[] {
  const { program } = parseSync(path, text);
  const found = new Map<string, Condition>();
  visit(program as unknown as Node, (node) => {
    for (const root of conditionsAt(node)) {
      for (const part of partsOf(root)) found.set(`${part.start}-${part.end}`, part);
    }
  });
  return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
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
