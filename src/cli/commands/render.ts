import { fileURLToPath } from 'node:url';
import { m } from '../../messages/compiled/messages.js';
import { defaultView, type View } from '../../model/view.ts';
import { decodeView } from '../../model/viewFragment.ts';
import type { Scene } from '../../scene/scene.ts';
import { isCovered } from '../../scene/textWidth.ts';
import { themeNames, themes } from '../../scene/theme.ts';
import { longestSide } from '../../write/png.ts';
import { svgToPng } from '../../write/resvg.ts';
import { sceneToSvg } from '../../write/svg.ts';
import { choice, exit, UsageError, type Command, type ExitCode } from '../options/command.ts';
import type { Terminal, Values } from '../options/command.ts';
import { openProject, writeWhole } from '../files.ts';
import { pageOf } from './page.ts';
import { pictureOf } from './picture.ts';
import { reportIssues } from '../report.ts';
import { checkFocus } from '../options/pictureOptions.ts';
import { viewFrom, viewOptions } from '../options/viewOptions.ts';

const usualSize = '1920x1080';
const shortestSide = 64;

/** How a scene becomes a file, by the ending of its name. */
const writers: Readonly<Record<string, (scene: Scene) => Promise<string | Uint8Array>>> = {
  svg: (scene) => Promise.resolve(sceneToSvg(scene)),
  png: async (scene) => {
    // Machine code that only this needs.
    const { Resvg } = await import('@resvg/resvg-js');
    return svgToPng(sceneToSvg(scene), scene.width, { Resvg, ...fontsFor(scene) });
  },
};

/** `render FILE -o out.svg|out.png|out.html`: the picture of a view, without a browser. */
export const render: Command = {
  name: 'render',
  about: m.cli_render,
  options: {
    output: { value: 'OUT', short: 'o', about: m.cli_option_output_picture },
    size: {
      value: 'WxH',
      about: () => m.cli_option_size({ default: usualSize, most: `${longestSide}x${longestSide}` }),
    },
    title: { value: 'TEXT', about: m.cli_option_title },
    theme: {
      value: themeNames.join('|'),
      about: () => m.cli_option_theme({ choices: themeNames.join(', ') }),
    },
    'no-legend': { about: m.cli_option_no_legend },
    view: { value: 'FRAGMENT', about: m.cli_option_view },
    ...viewOptions,
  },
  run: runRender,
};

async function runRender(file: string, values: Values, terminal: Terminal): Promise<ExitCode> {
  const output = values.get('output');
  if (output === undefined)
    throw new UsageError(m.cli_missing_option({ command: 'render', given: '--output' }));
  const ending = /\.([^.]+)$/.exec(output)?.[1]?.toLowerCase() ?? '';
  const write = writers[ending];
  if (!write && ending !== 'html') throw new UsageError(m.cli_bad_ending({ given: output }));
  const size = sizeOf(values.get('size') ?? usualSize);
  const theme = themes[choice(values, 'theme', themeNames) ?? 'light'];
  const view = viewFrom(values, viewOf(values.get('view')));

  const project = await openProject(file);
  if (!project.ok) {
    reportIssues(file, project.issues, terminal);
    return exit.issues;
  }
  checkFocus(values, view, project.value);
  const title = values.get('title') ?? project.value.title;
  if (!write) {
    await writeWhole(output, await pageOf(project.value, view, title), file);
    return exit.done;
  }
  const legend = !values.has('no-legend');
  const scene = pictureOf(project.value, view, { ...size, title, theme, legend });
  await writeWhole(output, await write(scene), file);
  return exit.done;
}

function sizeOf(given: string): { readonly width: number; readonly height: number } {
  const [, width, height] = (/^(\d{1,5})[x×](\d{1,5})$/i.exec(given) ?? []).map(Number);
  const fits = (side: number | undefined) =>
    side !== undefined && side >= shortestSide && side <= longestSide;
  if (width !== undefined && height !== undefined && fits(width) && fits(height))
    return { width, height };
  throw new UsageError(m.cli_bad_size({ given, least: shortestSide, most: longestSide }));
}

function viewOf(fragment: string | undefined): View {
  if (fragment === undefined) return defaultView;
  const view = decodeView(fragment);
  if (view.ok) return view.value;
  throw new UsageError(m.cli_bad_view({ reason: view.issues[0]?.message ?? fragment }));
}

/** The packaged font; the machine's own only for scripts that it lacks. */
function fontsFor({ shapes }: Scene) {
  const faces = [
    import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
    import.meta.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  ];
  const covered = shapes.every((shape) => shape.type !== 'text' || isCovered(shape.text));
  return { fontFiles: faces.map((face) => fileURLToPath(face)), systemFonts: !covered };
}
