import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** What waits no longer for an answer that never ends. */
const LONGEST_MS = 5000;

/**
 * Answers and edits take turns while one writes. Modules that ran while the content changed would keep what they had read of it
 * before, and every page would show that until the next edit.
 */
export class EditTurns {
  readonly #answers = new Set<ServerResponse>();
  #edit: Promise<unknown> | undefined;

  /** Resolves when an answer may be made: no edit is being read. */
  async answer(response: ServerResponse): Promise<void> {
    while (this.#edit) await this.#edit;
    this.#answers.add(response);
    response.once('close', () => this.#answers.delete(response));
  }

  /** Reads an edit when the answers that are being made are made; those that are asked for meanwhile wait. */
  async edit(read: () => Promise<unknown>): Promise<void> {
    while (this.#edit) await this.#edit;
    const made = Promise.all([...this.#answers].map((response) => once(response, 'close')));
    const turn = Promise.race([made, setTimeout(LONGEST_MS, undefined, { ref: false })]).then(read);
    this.#edit = turn.catch(() => undefined).then(() => (this.#edit = undefined));
    await turn;
  }
}
