import type { Discipline, Post } from "../../../shared/model/records/post.ts";
import type { Columns, Rows, Service } from "./delivery.ts";
import type { Lead, StructureDraft } from "./draft.ts";
import type { Random } from "./random.ts";

/** The two posts that lead the same. */
export interface Dyad {
  readonly clinical: Post;
  readonly operational: Post;
}

/** The posts of a structure by what they lead. */
export interface Leadership {
  readonly chief: Post;
  readonly executives: readonly Post[];
  /** Dyads of divisions, service lines and services, and of the trust, wider and local areas. */
  readonly dyads: readonly Dyad[];
  /** Who manages a service in a wider area. */
  readonly managers: readonly Post[];
  /** Who leads a service in a local area. */
  readonly teamLeaders: readonly Post[];
}

/** Fills a structure with posts: a board, dyads down both axes, and managers and team leaders where the two cross. */
export function appointLeaders(
  draft: StructureDraft,
  random: Random,
  rows: Rows,
  columns: Columns,
  wanted: number,
): Leadership {
  const { chief, medical, nursing, operations, partnerships, executives } = appointBoard(draft);
  /** The clinical half is professionally accountable to the one further up, whoever manages it. */
  const appoint = (level: number, name: string, lead: Lead, above: Dyad, voice: Post): Dyad => {
    const rank = RANKS[level] ?? "Lead";
    const clinical = draft.addPost(
      { title: `Clinical ${rank}, ${name}`, discipline: "clinical", level, band: "Consultant" },
      above.clinical,
      [lead],
    );
    if (voice !== above.clinical) draft.addLine("professional", clinical, voice);
    const operational = draft.addPost(
      { title: `Operational ${rank}, ${name}`, discipline: "operational", level, band: "8c" },
      above.operational,
      [lead],
    );
    return { clinical, operational };
  };

  const divisions = new Map(
    rows.divisions.map((serviceLine) => [
      serviceLine,
      appoint(
        2,
        serviceLine.name,
        { component: "practice", serviceLine },
        { clinical: medical, operational: operations },
        medical,
      ),
    ]),
  );
  const lines = new Map(
    rows.lines.map(({ division, line }) => {
      const above = found(divisions, division);
      return [line, appoint(3, line.name, { component: "practice", serviceLine: line }, above, medical)];
    }),
  );
  const services = new Map(
    rows.services.map((row) => {
      const above = found(lines, row.line);
      const lead: Lead = { component: "practice", serviceLine: row.service };
      return [row, appoint(4, row.service.name, lead, above, above.clinical)];
    }),
  );
  const top = { clinical: nursing, operational: partnerships };
  const whole = appoint(
    2,
    columns.trust.name,
    { component: "pathway", geography: columns.trust },
    top,
    medical,
  );
  const areas = new Map(
    columns.wider.map((geography) => [
      geography,
      appoint(2, geography.name, { component: "pathway", geography }, top, medical),
    ]),
  );
  const places = columns.local.map(({ area, place }) =>
    appoint(3, place.name, { component: "pathway", geography: place }, found(areas, area), medical),
  );

  const crossings = new Crossings(draft, random, columns, wanted);
  for (const [row, dyad] of services) crossings.appointManagers(row, dyad, areas);
  crossings.appointTeamLeaders(services);
  crossings.appointBusinessPartners([...lines.values()].map(({ operational }) => operational));
  return {
    chief,
    executives,
    dyads: [
      ...divisions.values(),
      ...lines.values(),
      ...services.values(),
      whole,
      ...areas.values(),
      ...places,
    ],
    managers: crossings.managers,
    teamLeaders: crossings.teamLeaders,
  };
}

const RANKS: Readonly<Record<number, string>> = { 2: "Director", 3: "Manager", 4: "Lead" };

function appointBoard(draft: StructureDraft) {
  const chief = draft.addPost(
    { title: "Chief Executive", discipline: "corporate", level: 0, band: "VSM", board: true },
    null,
  );
  const executive = (title: string, discipline: Discipline) =>
    draft.addPost({ title, discipline, level: 1, band: "VSM", board: true }, chief);
  const medical = executive("Chief Medical Officer", "clinical");
  const nursing = executive("Chief Nurse", "clinical");
  const operations = executive("Chief Operating Officer", "operational");
  const partnerships = executive("Director of Partnerships", "operational");
  const finance = executive("Chief Finance Officer", "corporate");
  const people = executive("Chief People Officer", "corporate");
  const executives = [medical, nursing, operations, partnerships, finance, people];
  return { chief, medical, nursing, operations, partnerships, executives };
}

/** Posts where a service and a geography cross: as many as are still wanted, and no more. */
class Crossings {
  readonly managers: Post[] = [];
  readonly teamLeaders: Post[] = [];
  readonly #draft: StructureDraft;
  readonly #random: Random;
  readonly #columns: Columns;
  readonly #wanted: number;
  readonly #managerOf = new Map<string, Post>();
  readonly #delivered: ReadonlySet<string>;

  constructor(draft: StructureDraft, random: Random, columns: Columns, wanted: number) {
    this.#draft = draft;
    this.#random = random;
    this.#columns = columns;
    this.#wanted = wanted;
    this.#delivered = new Set(
      [...draft.cells.values()].map((cell) => `${cell.serviceLine} ${cell.geography}`),
    );
  }

  /** A manager for every wider area, who also answers to the director of that area. */
  appointManagers(
    { service }: Service,
    { operational }: Dyad,
    areas: ReadonlyMap<Columns["trust"], Dyad>,
  ): void {
    for (const area of this.#columns.wider) {
      if (!this.#isWanted() || !this.#isDeliveredWithin(service.id, area.id)) continue;
      const manager = this.#draft.addPost(
        {
          title: `Team Manager, ${service.name}, ${area.name}`,
          discipline: "operational",
          level: 5,
          band: "8a",
        },
        operational,
        [{ component: "practice", serviceLine: service, geography: area }],
      );
      const second = found(areas, area).operational;
      this.#draft.addLine("matrix", manager, second, "Integrated teams", `${second.title} decides rosters`);
      this.managers.push(manager);
      this.#managerOf.set(`${service.id} ${area.id}`, manager);
    }
  }

  /** Team leaders for local areas: first an operational one for each, then, while posts are wanted, a clinical one. */
  appointTeamLeaders(services: ReadonlyMap<Service, Dyad>): void {
    const teams = [...services].flatMap(([{ service }, dyad]) =>
      this.#columns.local.flatMap(({ area, place }) => {
        const manager = this.#managerOf.get(`${service.id} ${area.id}`);
        const isDelivered = this.#delivered.has(`${service.id} ${place.id}`);
        return manager && isDelivered ? [{ service, place, manager, dyad }] : [];
      }),
    );
    for (const discipline of ["operational", "clinical"] as const) {
      for (const { service, place, manager, dyad } of this.#random.some(teams, teams.length)) {
        if (!this.#isWanted()) return;
        const isClinical = discipline === "clinical";
        const leader = this.#draft.addPost(
          {
            title: `${isClinical ? "Clinical Team Lead" : "Team Leader"}, ${service.name}, ${place.name}`,
            discipline,
            level: 6,
            band: "7",
          },
          manager,
          [{ component: "practice", serviceLine: service, geography: place }],
        );
        if (isClinical) this.#draft.addLine("professional", leader, dyad.clinical);
        this.teamLeaders.push(leader);
      }
    }
  }

  /** Fills up with corporate posts, where every team has its leaders. */
  appointBusinessPartners(managers: readonly Post[]): void {
    while (this.#isWanted()) {
      const manager = this.#random.pick(managers);
      const number = this.#draft.posts.size;
      const facts = {
        title: `Business Partner ${number}`,
        discipline: "corporate",
        level: 4,
        band: "7",
      } as const;
      this.#draft.addPost(facts, manager);
    }
  }

  #isWanted(): boolean {
    return this.#draft.posts.size < this.#wanted;
  }

  #isDeliveredWithin(service: string, area: string): boolean {
    return (
      this.#delivered.has(`${service} ${area}`) ||
      this.#columns.local.some(
        (local) => local.area.id === area && this.#delivered.has(`${service} ${local.place.id}`),
      )
    );
  }
}

function found<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error("Appointed from the bottom up: nobody leads the level above yet");
  return value;
}
