/** Work that is done a few pieces at a time, in the order in which it came. */
export interface Turns {
  /** @param size how much memory the piece holds while it waits */
  take(size: number, work: () => Promise<void>): Promise<void>;
  /** Whoever has more work waits until so little of it is left undone. */
  room(): Promise<void>;
}

export function turns(atOnce: number, mostWaiting: number): Turns {
  const queue: (() => void)[] = [];
  const forRoom: (() => void)[] = [];
  let running = 0;
  let waiting = 0;
  const next = (): void => {
    if (waiting <= mostWaiting) for (const go of forRoom.splice(0)) go();
    if (running < atOnce) queue.shift()?.();
  };
  return {
    take: (size, work) =>
      new Promise((resolve, reject) => {
        waiting += size;
        queue.push(() => {
          running++;
          work()
            .then(resolve, reject)
            .finally(() => {
              running--;
              waiting -= size;
              next();
            });
        });
        next();
      }),
    room: () => (waiting <= mostWaiting ? Promise.resolve() : new Promise((go) => forRoom.push(go))),
  };
}
