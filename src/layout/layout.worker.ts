import type { LayoutInput } from './input.ts';
import { layoutNetwork } from './layoutNetwork.ts';

export type LayoutRequest = { readonly input: LayoutInput; readonly seed: number };
export type LayoutReply =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly position: Float64Array }
  | { readonly type: 'failed'; readonly message: string };

const reply = (message: LayoutReply, transfer: Transferable[] = []): void =>
  postMessage(message, { transfer });

onmessage = ({ data: { input, seed } }: MessageEvent<LayoutRequest>) => {
  let told = 0;
  const onProgress = (fraction: number): void => {
    if (fraction < told + 0.01) return;
    told = fraction;
    reply({ type: 'progress', fraction });
  };
  try {
    const position = layoutNetwork(input, { seed, onProgress });
    reply({ type: 'done', position }, [position.buffer]);
  } catch (error) {
    reply({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
