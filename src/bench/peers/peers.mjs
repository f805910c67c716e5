// The engines for JavaScript on the common subset. Run from a folder with node_modules by ByNode.java, line by line:
//   node peers.mjs rules.json inputs.json   then on standard input: "decide NAME" or "time NAME MILLISECONDS"
// decide answers with the decisions of all inputs as JSON; time with microseconds per evaluation, over whole passes of all inputs.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const require = createRequire(pathToFileURL(join(process.cwd(), "package.json")));
const { Engine } = require("json-rules-engine");
const { ZenEngine } = require("@gorules/zen-engine");
const { rules, fields } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const inputs = JSON.parse(readFileSync(process.argv[3], "utf8"));

/** Plain JavaScript: one function of ifs, as someone would write it by hand. */
function plain() {
  const test = ([field, op, value]) => {
    const own = `t.${field}`, list = [value].flat().map((v) => JSON.stringify(v));
    if (op === "in") return `(${list.map((v) => `${own} === ${v}`).join(" || ")})`;
    if (op === "not in") return list.map((v) => `${own} !== ${v}`).join(" && ");
    return `${own} ${{ "=": "===", "!=": "!==" }[op] ?? op} ${list[0]}`;
  };
  const body = rules.map((r) => `if (${r.when.map(test).join(" && ")}) due.push("${r.action}");`).join("\n");
  return new Function("t", `const due = [];\n${body}\nreturn due;`);
}

function jsonRulesEngine() {
  const operators = { "<": "lessThan", ">=": "greaterThanInclusive", "=": "equal", "!=": "notEqual", in: "in", "not in": "notIn" };
  const engine = new Engine();
  for (const rule of rules) {
    const all = rule.when.map(([fact, op, value]) => ({ fact, operator: operators[op], value }));
    engine.addRule({ conditions: { all }, event: { type: rule.action } });
  }
  return async (town) => (await engine.run(town)).events.map((event) => event.type);
}

const graph = (node) => ({
  nodes: [
    { id: "in", type: "inputNode", name: "in", position: { x: 0, y: 0 } },
    { id: "rules", name: "rules", position: { x: 1, y: 0 }, ...node },
    { id: "out", type: "outputNode", name: "out", position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: "a", type: "edge", sourceId: "in", targetId: "rules" },
    { id: "b", type: "edge", sourceId: "rules", targetId: "out" },
  ],
});
const literal = (value) => (typeof value === "string" ? `'${value}'` : String(value));
const zenTest = ([field, op, value]) => {
  if (op === "in" || op === "not in") return `${field} ${op} [${value.map(literal).join(", ")}]`;
  return `${field} ${op === "=" ? "==" : op} ${literal(value)}`;
};

/** One decision table that collects; a row a rule, a column a field, as its editor would show it. */
function zenColumns(more = {}) {
  const cell = ([, op, value]) => {
    if (op === "in" || op === "not in") return `${op} [${value.map(literal).join(", ")}]`;
    return op === "=" ? literal(value) : op === "!=" ? `$ != ${literal(value)}` : `${op} ${value}`;
  };
  const used = Object.keys(fields).filter((f) => rules.some((r) => r.when.some(([field]) => field === f)));
  const rows = rules.map((rule, number) => {
    const row = { _id: `r${number}`, out: `'${rule.action}'` };
    for (const field of used) row[field] = rule.when.filter(([f]) => f === field).map(cell).join(" and ");
    return row;
  });
  return table(used.map((field) => ({ id: field, name: field, field })), rows, more);
}

/** The same with a single column that holds a whole condition. */
function zenConditions(more = {}) {
  const rows = rules.map((rule, number) =>
    ({ _id: `r${number}`, when: rule.when.map(zenTest).join(" and "), out: `'${rule.action}'` }));
  return table([{ id: "when", name: "when" }], rows, more);
}

const table = (columns, rows, more) => graph({
  type: "decisionTableNode",
  content: { hitPolicy: "collect", inputs: columns, outputs: [{ id: "out", name: "out", field: "due" }], rules: rows, ...more },
});

/** No table: one expression that lists what is due. */
function zenExpression(more = {}) {
  const due = rules.map((rule) => `(${rule.when.map(zenTest).join(" and ")}) ? '${rule.action}' : ''`);
  return graph({
    type: "expressionNode",
    content: { expressions: [{ id: "e", key: "due", value: `filter([${due.join(", ")}], # != '')` }], ...more },
  });
}

const loop = { executionMode: "loop", inputField: "towns", outputPath: "decisions" };
const rowsToIds = (result) => result.map((row) => row.due);
const zen = new ZenEngine();
const zenOne = (content, read) => {
  const decision = zen.createDecision(content);
  return async (town) => read((await decision.evaluate(town)).result);
};
const zenBatch = (content, read) => {
  const decision = zen.createDecision(content);
  return async (towns) => (await decision.evaluate({ towns })).result.decisions.map(read);
};

const inTurn = (one) => async (towns) => {
  const all = [];
  for (const town of towns) all.push(await one(town));
  return all;
};
const inFlight = (one, width) => async (towns) => {
  const all = new Array(towns.length);
  let next = 0;
  const worker = async () => {
    while (next < towns.length) {
      const mine = next++;
      all[mine] = await one(towns[mine]);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return all;
};
const batches = (some, size) => async (towns) => {
  const all = [];
  for (let from = 0; from < towns.length; from += size) all.push(...await some(towns.slice(from, from + size)));
  return all;
};

const javaScript = plain();
const modes = {
  "plain JavaScript": async (towns) => towns.map(javaScript),
  "json-rules-engine, one at a time": inTurn(jsonRulesEngine()),
  "ZEN, one at a time": inTurn(zenOne(zenColumns(), rowsToIds)),
  "ZEN, 64 in flight": inFlight(zenOne(zenColumns(), rowsToIds), 64),
  "ZEN, whole conditions, 64 in flight": inFlight(zenOne(zenConditions(), rowsToIds), 64),
  "ZEN, expression, 64 in flight": inFlight(zenOne(zenExpression(), (r) => r.due), 64),
  "ZEN, table in batches of 100": batches(zenBatch(zenColumns(loop), rowsToIds), 100),
  "ZEN, expression in batches of 100": batches(zenBatch(zenExpression(loop), (r) => r.due), 100),
};

async function time(mode, milliseconds) {
  const from = process.hrtime.bigint();
  const limit = BigInt(milliseconds) * 1_000_000n;
  let evaluations = 0, spent;
  do {
    evaluations += (await mode(inputs)).length;
    spent = process.hrtime.bigint() - from;
  } while (spent < limit);
  return Number(spent) / 1000 / evaluations;
}

console.log(Object.keys(modes).join("\t"));
for await (const line of createInterface({ input: process.stdin })) {
  const [what, name, milliseconds] = line.split("\t");
  try {
    console.log(JSON.stringify(what === "decide" ? await modes[name](inputs) : await time(modes[name], milliseconds)));
  } catch (fault) {
    console.log(JSON.stringify({ fault: String(fault?.message ?? fault) }));
  }
}
process.exit(0);
