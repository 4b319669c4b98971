import { BpmnModdle } from "bpmn-moddle";
import { Linter } from "bpmnlint";
import NodeResolver from "bpmnlint/lib/resolver/node-resolver.js";

/** Tasks of one process: a page that people still draw by hand. */
const TASKS = 25;

/** bpmnlint’s recommended rules, ready to run over a model with about that many elements. */
export interface Peer {
  readonly elements: number;
  run(): Promise<number>;
}

/**
 * Makes a model of many processes, each a chain of tasks, drawn out without overlaps; every twenty-fifth task has lost its
 * name. Tasks, events and flows count as elements, shapes do not.
 */
export async function makePeer(wanted: number): Promise<Peer> {
  const perProcess = TASKS + 2 + (TASKS + 1);
  const processes = Math.max(1, Math.round(wanted / perProcess));
  const { rootElement } = await new BpmnModdle().fromXML(toXml(processes));
  const linter = new Linter({
    config: { extends: "bpmnlint:recommended" },
    resolver: new NodeResolver(),
  });
  return {
    elements: processes * perProcess,
    run: async () =>
      Object.values(await linter.lint(rootElement)).reduce((sum, found) => sum + found.length, 0),
  };
}

function toXml(processes: number): string {
  const models = Array.from({ length: processes }, (_, row) => toProcess(row));
  const participants = models.map(
    (_, row) => `<participant id="P${row}" name="Team ${row}" processRef="pr${row}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:dd="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="bench">
<collaboration id="co">${participants.join("")}</collaboration>
${models.map(({ model }) => model).join("\n")}
<di:BPMNDiagram id="dia"><di:BPMNPlane id="pl" bpmnElement="co">
${models.map(({ drawing }) => drawing).join("\n")}
</di:BPMNPlane></di:BPMNDiagram>
</definitions>`;
}

function toProcess(row: number): { readonly model: string; readonly drawing: string } {
  const ids = ["start", ...Array.from({ length: TASKS }, (_, index) => `t${index}`), "end"].map(
    (name) => `${name}_${row}`,
  );
  const last = ids.length - 1;
  const nodes = ids.map((id, index) => {
    const incoming = index === 0 ? "" : `<incoming>f${row}_${index - 1}</incoming>`;
    const outgoing = index === last ? "" : `<outgoing>f${row}_${index}</outgoing>`;
    const kind = index === 0 ? "startEvent" : index === last ? "endEvent" : "task";
    const name = (row * TASKS + index) % 25 === 7 ? "" : ` name="Step ${index} of ${row}"`;
    return `<${kind} id="${id}"${name}>${incoming}${outgoing}</${kind}>`;
  });
  const flows = ids
    .slice(1)
    .map(
      (id, index) =>
        `<sequenceFlow id="f${row}_${index}" sourceRef="${ids[index] ?? ""}" targetRef="${id}"/>`,
    );
  const shapes = ids.map(
    (id, index) =>
      `<di:BPMNShape id="s_${id}" bpmnElement="${id}"><dc:Bounds x="${50 + index * 150}" y="${20 + row * 200}" width="100" height="80"/></di:BPMNShape>`,
  );
  const edges = flows.map(
    (_, index) =>
      `<di:BPMNEdge id="e${row}_${index}" bpmnElement="f${row}_${index}"><dd:waypoint x="${150 + index * 150}" y="${60 + row * 200}"/><dd:waypoint x="${200 + index * 150}" y="${60 + row * 200}"/></di:BPMNEdge>`,
  );
  const pool = `<di:BPMNShape id="s_P${row}" bpmnElement="P${row}" isHorizontal="true"><dc:Bounds x="0" y="${row * 200}" width="4400" height="150"/></di:BPMNShape>`;
  return {
    model: `<process id="pr${row}" isExecutable="false">${nodes.join("")}${flows.join("")}</process>`,
    drawing: [pool, ...shapes, ...edges].join(""),
  };
}
