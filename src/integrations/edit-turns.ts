import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** What waits no longer for an answer that never ends. */
const LONGEST_MS = 5000;

/** A page whose browser has left is made to its end all the same; so long one waits for that, looking so often. */
const LEFT_MS = 1000;
const LOOK_MS = 10;

/**
 * Answers and edits take turns while one writes. Modules that ran while the content changed would keep what they had read of it
 * before, and every page would show that until the next edit.
 */
export class EditTurns {
  readonly #answers = new Set<Promise<void>>();
  #edit: Promise<unknown> | undefined;

  /** Resolves when an answer may be made: no edit is being read. To a browser that has left by then none is made. */
  async answer(response: ServerResponse): Promise<boolean> {
    while (this.#edit) await this.#edit;
    if (response.closed) return false;
    const made = ended(response).finally(() => this.#answers.delete(made));
    this.#answers.add(made);
    return true;
  }

  /** Reads an edit when the answers that are being made are made; those that are asked for meanwhile wait. */
  async edit(read: () => Promise<unknown>): Promise<void> {
    while (this.#edit) await this.#edit;
    const made = Promise.all(this.#answers);
    const turn = Promise.race([made, setTimeout(LONGEST_MS, undefined, { ref: false })]).then(read);
    this.#edit = turn.catch(() => undefined).then(() => (this.#edit = undefined));
    await turn;
  }
}

async function ended(response: ServerResponse): Promise<void> {
  // However it was closed: of a fault that it has had, others know.
  await new Promise((closed) => response.once('close', closed));
  for (let waited = 0; !response.writableEnded && waited < LEFT_MS; waited += LOOK_MS) await setTimeout(LOOK_MS);
}
