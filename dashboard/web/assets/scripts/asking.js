// What is shown of the server and follows the view: the newest request alone counts, and one that
// failed is reported, and made again once the connection is back.
import { failed, reached } from "./connection.js";
import { isAborted, Overtaking, server } from "./request.js";

export function asking(path, draw) {
  const requests = new Overtaking();
  let newest = "";

  async function ask(query) {
    newest = query;
    const signal = requests.start();
    let answer;
    try {
      answer = await server.json(`${path}?${query}`, { signal });
    } catch (fault) {
      if (!isAborted(fault)) failed(again);
      return;
    }
    if (signal.aborted) return;
    reached(again);
    draw(answer);
  }

  const again = () => ask(newest);

  return {
    ask,
    giveUp() {
      requests.abort();
      reached(again);
    },
  };
}
