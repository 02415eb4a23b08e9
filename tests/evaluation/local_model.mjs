// A model on this machine behind the OpenAI chat interface: node local_model.mjs FOLDER MODEL.gguf
// FOLDER has node-llama-cpp installed. Prints its port, and ends with its input.

import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, modelPath] = process.argv.slice(2);
const entry = createRequire(join(folder, "package.json")).resolve("node-llama-cpp");
const { getLlama, LlamaChatSession } = await import(pathToFileURL(entry).href);

const THREADS = 2; // the engine's own choice waits on itself where the cores are busy
const CONTEXT = 8192; // the instruction, a part of an article, and the answer
const MOST_TOKENS = 400; // a small model repeats itself: what it has to say comes first

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
    grammar: format && (await llama.getGrammarFor("json")),
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
