import { Strategy, type StrategyHandler } from 'workbox-strategies';

/** A slow network is waited for this long where there is a saved copy. */
const PATIENCE_MS = 4000;

type Late = 'late' | 'failed';

/** What is done to a saved copy before it is shown. */
export type Show = (saved: Response, isOffline: boolean) => Promise<Response>;

/** The network's answer; when it does not come, or the server is broken, the saved copy. */
export class FreshFirst extends Strategy {
  readonly #show: Show;

  constructor(options: ConstructorParameters<typeof Strategy>[0], show: Show = (saved) => Promise.resolve(saved)) {
    super(options);
    this.#show = show;
  }

  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const network = handler.fetchAndCachePut(request);
    const answer = await Promise.race<Response | Late>([network.catch(() => 'failed' as const), later()]);
    if (typeof answer !== 'string' && answer.status < 500) return answer;
    const saved = await handler.cacheMatch(request);
    // Without a copy whatever the network says is better than nothing.
    return saved ? await this.#show(saved, answer === 'failed') : await network;
  }
}

function later(): Promise<'late'> {
  return new Promise((resolve) => setTimeout(() => resolve('late'), PATIENCE_MS));
}
