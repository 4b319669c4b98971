// The peers of the comparison's benchmark come without types of their own; this is as much as the benchmark uses.

declare module "bpmn-js-differ" {
  export function diff(
    a: object,
    b: object,
  ): Readonly<
    Record<"_added" | "_removed" | "_changed" | "_layoutChanged", Readonly<Record<string, unknown>>>
  >;
}

declare module "bpmn-moddle" {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ readonly rootElement: object }>;
  }
}
