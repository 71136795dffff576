import type { LayoutInput } from './input.ts';
import { layoutNetwork } from './layoutNetwork.ts';

onmessage = ({ data }: MessageEvent<{ input: LayoutInput; seed: number }>) => {
  const position = layoutNetwork(data.input, { seed: data.seed });
  postMessage(position, { transfer: [position.buffer] });
};
