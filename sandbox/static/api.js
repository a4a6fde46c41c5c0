// The person side of the sandbox over HTTP.

export class Refused extends Error {}

async function ask(method, path, options = {}) {
  let answer;
  try {
    answer = await fetch(`/sandbox${path}`, { method, ...options });
  } catch {
    throw new Refused("unreachable");
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(body.error ?? String(answer.status));
  return body;
}

export const get = (path) => ask("GET", path);
export const remove = (path) => ask("DELETE", path);
export const post = (path, body = {}) =>
  ask("POST", path, { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
export const upload = (path, form) => ask("POST", path, { body: form });

/** Calls `heard` with each event after `cursor`; EventSource itself resumes after a break. */
export function listen(cursor, heard, state) {
  const source = new EventSource(`/sandbox/stream?after=${cursor}`);
  source.onmessage = (message) => heard(JSON.parse(message.data));
  source.onerror = () => state(false);
  source.onopen = () => state(true);
}
