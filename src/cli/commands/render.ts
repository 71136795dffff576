import { firstView } from '../../graph/firstView.ts';
import { m } from '../../messages/compiled/messages.js';
import type { Project, StoryStep } from '../../model/schema.ts';
import { defaultView, type View } from '../../model/view.ts';
import { viewOfStep } from '../../model/story.ts';
import { decodeView } from '../../model/viewFragment.ts';
import type { Scene } from '../../scene/scene.ts';
import { sceneLetters } from '../../scene/sceneLetters.ts';
import { plainParagraphs } from '../../scene/words/markdown.ts';
import { stepNotes } from '../../scene/words/speakerNotes.ts';
import { isCovered } from '../../scene/textWidth.ts';
import { themeNames, themes } from '../../scene/theme.ts';
import { picturedName } from '../../read/pictured.ts';
import { carriedText } from '../../write/carriedText.ts';
import { encodePng } from '../../write/png/encodePng.ts';
import { resvgStrips } from '../../write/png/resvgStrips.ts';
import { isPictureSize, longestSide, mostPixels } from '../../write/png/scenePng.ts';
import { deckToPptx } from '../../write/pptx/deck.ts';
import { slideHeight, slideInches, slideWidth } from '../../write/pptx/units.ts';
import { sceneToSvg } from '../../write/svg.ts';
import { choice, exit, UsageError, type Command, type ExitCode } from '../options/command.ts';
import type { Terminal, Values } from '../options/command.ts';
import type { FileContent } from '../descriptors.ts';
import { openFile, writeWhole } from '../files.ts';
import { interFiles } from '../fonts/packagedFaces.ts';
import { pageOf } from './page.ts';
import { pictureOf, type Picture } from './picture.ts';
import { printJson, reportIssues } from '../report.ts';
import { readOptionsFrom, tableOptions } from '../options/tableOptions.ts';
import { checkFocus } from '../options/pictureOptions.ts';
import { viewFrom, viewOptions } from '../options/viewOptions.ts';

const usualSize = '1920x1080';
const shortestSide = 64;

/** Letters without a packaged font that are named. */
const mostNamed = 12;

/** A view, what stands over it, what is told beside it, and the statements that stand out in it. */
type Shown = {
  readonly view: View;
  readonly title: string;
  readonly words?: readonly string[];
  readonly spotlight?: readonly string[];
};

type Size = { readonly width: number; readonly height: number };

/** What is to be written. */
type Drawing = {
  readonly project: Project;
  readonly view: View;
  readonly title: string;
  readonly dpi: number | undefined;
  /** Whether the file is to carry the project, so that it can be opened again. */
  readonly withProject: boolean;
  /** The picture of the size that was asked for, or of one that the kind of file has. */
  readonly picture: (size?: Size, of?: Shown) => Picture;
  /** Whether a deck or a page tells the story of the project. */
  readonly story: boolean;
  readonly terminal: Terminal;
};

/** Endings of files that can tell a story; no size is asked of them. */
const tellers = ['pptx', 'html'];

/** How a drawing becomes a file, by the ending of its name. */
const writers: Readonly<Record<string, (drawing: Drawing) => Promise<FileContent>>> = {
  svg: ({ picture, project, view, withProject }) =>
    Promise.resolve(
      sceneToSvg(picture().scene, withProject ? { carried: carriedText(project, view, true) } : {}),
    ),
  png: async ({ picture, project, view, withProject, dpi, terminal }) => {
    // Machine code that only this needs.
    const { Resvg } = await import('@resvg/resvg-js');
    const { outlined } = await import('../fonts/outlined.ts');
    const scene = await outlined(picture().scene);
    const { width, height, ground } = scene;
    return encodePng(
      {
        width,
        height,
        dpi: dpi ?? usualDpi(width, height),
        hasAlpha: ground === undefined,
        texts: { [picturedName]: carriedText(project, view, withProject) },
      },
      resvgStrips(scene, { Resvg, ...fontsFor(scene, terminal) }),
    );
  },
  html: ({ project, view, title, story }) => {
    if (story) storyOf(project);
    return pageOf(project, view, { title, story });
  },
  pptx: ({ picture, project, view, title, story }) => {
    const size = { width: slideWidth, height: slideHeight };
    if (!story) {
      const { figure, scene, notes } = picture(size);
      return deckToPptx([{ figure, scene, notes: notes() }], { title });
    }
    const slides = storyOf(project).map((step) => {
      const words = plainParagraphs(step.text);
      const shown = {
        view: viewOfStep(step) ?? view,
        title: step.title,
        spotlight: step.highlights,
        ...(words.length > 0 && { words }),
      };
      const { figure, scene, notes } = picture(size, shown);
      return { figure, scene, notes: stepNotes(step, notes()) };
    });
    return deckToPptx(slides, { title });
  },
};

/** `render FILE -o out.svg|out.png|out.pptx|out.html`: the picture of a view, without a browser. */
export const render: Command = {
  name: 'render',
  about: m.cli_render,
  options: {
    output: { value: 'OUT', short: 'o', about: m.cli_option_output_picture },
    size: {
      value: 'WxH',
      about: () =>
        m.cli_option_size({ default: usualSize, most: longestSide, megapixels: mostPixels / 1e6 }),
    },
    title: { value: 'TEXT', about: m.cli_option_title },
    theme: {
      value: themeNames.join('|'),
      about: () => m.cli_option_theme({ choices: themeNames.join(', ') }),
    },
    'no-legend': { about: m.cli_option_no_legend },
    transparent: { about: m.cli_option_transparent },
    dpi: { value: 'N', about: m.cli_option_dpi },
    'with-project': { about: m.cli_option_with_project },
    story: { about: m.cli_option_story },
    json: { about: m.cli_option_json_written },
    view: { value: 'FRAGMENT', about: m.cli_option_view },
    ...tableOptions,
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
  if (!write) throw new UsageError(m.cli_bad_ending({ given: output }));
  if (values.has('story') && !tellers.includes(ending))
    throw new UsageError(m.cli_story_ending({ given: output }));
  const size = sizeOf(values.get('size') ?? usualSize);
  const dpi = dpiOf(values.get('dpi'));
  const theme = themes[choice(values, 'theme', themeNames) ?? 'light'];
  const given = viewOf(values.get('view'));
  // Wrong usage is told before the file is read.
  const reading = readOptionsFrom(values);
  const asked = viewFrom(values, given ?? defaultView);

  const opened = await openFile(file, reading);
  if (!opened.ok) {
    reportIssues(file, opened.issues, terminal);
    return exit.issues;
  }
  const { project } = opened.value;
  const carried = opened.value.view;
  const isAsked = given !== undefined || (!carried && values.has('projection'));
  const view = isAsked ? asked : viewFrom(values, carried ?? firstView(project));
  checkFocus(values, view, project);
  const title = values.get('title') ?? project.title;
  const legend = !values.has('no-legend');
  const ground = values.has('transparent') ? 'transparent' : 'solid';
  const picture = (wanted = size, { view: seen, ...told }: Shown = { view, title }) =>
    pictureOf(project, seen, { ...wanted, ...told, theme, legend, ground });
  const story = values.has('story');
  const withProject = values.has('with-project');
  const content = await write({ project, view, title, dpi, withProject, picture, story, terminal });
  const bytes = await writeWhole(output, content, file);
  if (bytes === undefined) return exit.done;
  if (values.has('json')) {
    const drawn = tellers.includes(ending) ? {} : size;
    printJson({ file: output, bytes, format: ending, ...drawn }, terminal);
  } else terminal.out(`${m.cli_wrote({ file: output, kilobytes: kilobytes(bytes) })}\n`);
  return exit.done;
}

function storyOf({ story }: Project): readonly StoryStep[] {
  if (story && story.steps.length > 0) return story.steps;
  throw new UsageError(m.cli_no_story());
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
}

function sizeOf(given: string): Size {
  const [, width, height] = (/^(\d{1,5})[x×](\d{1,5})$/i.exec(given) ?? []).map(Number);
  const fits = (side: number | undefined): side is number =>
    side !== undefined && side >= shortestSide;
  if (fits(width) && fits(height) && isPictureSize(width, height)) return { width, height };
  const limits = { least: shortestSide, most: longestSide, megapixels: mostPixels / 1e6 };
  throw new UsageError(m.cli_bad_size({ given, ...limits }));
}

/** Dots to the inch where nobody says: those of a slide for its shape, else those of a screen. */
function usualDpi(width: number, height: number): number {
  const isSlide = width * slideHeight === height * slideWidth;
  return isSlide ? Math.round(width / slideInches) : 96;
}

function dpiOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const dpi = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (dpi > 0) return dpi;
  throw new UsageError(m.cli_bad_dpi({ given }));
}

function viewOf(fragment: string | undefined): View | undefined {
  if (fragment === undefined) return undefined;
  const view = decodeView(fragment);
  if (view.ok) return view.value;
  throw new UsageError(m.cli_bad_view({ reason: view.issues[0]?.message ?? fragment }));
}

/**
 * The face of pictures; the machine's own only for letters that no packaged face has, which is said.
 */
function fontsFor(scene: Scene, terminal: Terminal) {
  const foreign = sceneLetters(scene).filter((letter) => !isCovered(letter));
  if (foreign.length > 0)
    terminal.error(
      m.cli_foreign_letters({
        letters: foreign.slice(0, mostNamed).join(' '),
        count: foreign.length,
      }),
    );
  return { fontFiles: interFiles(), systemFonts: foreign.length > 0 };
}
