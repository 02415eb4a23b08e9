// A model on this machine behind the OpenAI chat interface: node local_model.mjs FOLDER MODEL.gguf
// FOLDER has node-llama-cpp installed. Prints its port, and ends with its input.

import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, modelPath] = process.argv.slice(2);
const entry = createRequire(join(folder, "package.json")).resolve("node-llama-cpp");
const { getLlama, LlamaChatSession } = await import(pathToFileURL(entry).href);

const THREADS = 1; // several wait for each other, which takes ages where the cores are busy
const CONTEXT = 8192; // the instruction, a part of an article, and the answer
const MOST_TOKENS = 1500;
const MOST_ITEMS = 2; // of a list, and
const LONGEST = 60; // characters of a text: a small model repeats itself without end

const llama = await getLlama({ gpu: false, build: "never", maxThreads: THREADS });
const model = await llama.loadModel({ modelPath });
const context = await model.createContext({ contextSize: CONTEXT, threads: THREADS });
// One sequence for all questions: what they begin with, the instruction, is read once.
const sequence = context.getSequence();
let last = Promise.resolve();

async function answer({ messages, response_format: format }) {
  const session = new LlamaChatSession({
    contextSequence: sequence,
    systemPrompt: messages[0].content,
    autoDisposeSequence: false,
  });
  const asked = messages.slice(1).map((message) => message.content);
  const text = await session.prompt(asked.join("\n\n"), {
    grammar: format && (await grammarOf(format.json_schema.schema)),
    maxTokens: MOST_TOKENS,
    temperature: 0,
  });
  const sent = sequence.nextTokenIndex;
  session.dispose();
  return {
    id: "1",
    object: "chat.completion",
    created: 1,
    model: "local",
    choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: text } }],
    usage: {
      prompt_tokens: sent,
      completion_tokens: model.tokenize(text).length,
      total_tokens: sent,
    },
  };
}

// The schema with its references put in, and bounds that let every answer end.
function bounded(schema, definitions) {
  if (schema.$ref) return bounded(definitions[schema.$ref.split("/").at(-1)], definitions);
  if (schema.anyOf) return { oneOf: schema.anyOf.map((each) => bounded(each, definitions)) };
  if (schema.type === "array") {
    return { type: "array", items: bounded(schema.items, definitions), maxItems: MOST_ITEMS };
  }
  if (schema.type === "string") return { type: "string", minLength: 1, maxLength: LONGEST };
  if (schema.type !== "object") return schema;
  const properties = Object.entries(schema.properties);
  return {
    type: "object",
    properties: Object.fromEntries(
      properties.map(([name, each]) => [name, bounded(each, definitions)]),
    ),
  };
}

let grammar = null;

async function grammarOf(schema) {
  grammar ??= await llama.createGrammarForJsonSchema(bounded(schema, schema.$defs));
  return grammar;
}

const server = createServer((request, response) => {
  let raw = "";
  request.on("data", (part) => (raw += part));
  request.on("end", () => {
    last = last
      .then(() => answer(JSON.parse(raw)))
      .then((said) => [200, said])
      .catch((error) => [500, { error: { message: String(error) } }])
      .then(([status, said]) => {
        response.writeHead(status, { "Content-Type": "application/json" });
        response.end(JSON.stringify(said));
      });
  });
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
