import { fork } from "node:child_process";

/** What an engine answers in a process of its own, with the time it took; nothing where it has not ended after so many seconds. */
export function limited(name, graph, seconds) {
  return new Promise((resolve) => {
    const child = fork(`${import.meta.dirname}/engine-process.mjs`, { serialization: "advanced" });
    const timer = setTimeout(() => child.kill(), seconds * 1000);
    let answer;
    child.once("message", (message) => (answer = message));
    child.once("exit", () => {
      clearTimeout(timer);
      resolve(answer);
    });
    child.send({ name, graph });
  });
}
