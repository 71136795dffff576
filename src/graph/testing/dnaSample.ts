import Papa from 'papaparse';
import { parseProject } from '../../model/project.ts';
import type { Project } from '../../model/schema.ts';

type Line = Readonly<Record<string, string>>;

/**
 * A project from the flat table of a Discourse Network Analyzer file with a boolean qualifier: its
 * organizations speak; `among` chooses statements. Names that are empty are called so.
 */
export function projectOfFlatTable(
  csv: string,
  among: (line: Line) => boolean = () => true,
): Project {
  const { data } = Papa.parse<Line>(csv, { header: true, skipEmptyLines: true });
  const lines = data.filter((line) => line['statement_type'] === 'DNA Statement' && among(line));
  const named = (column: string, letter: string) => {
    const names = [...new Set(lines.map((line) => line[column] ?? ''))];
    return names.map((name, index) => ({
      id: `${letter}${index}`,
      key: name,
      name: name || '(empty)',
    }));
  };
  const [actors, concepts] = [named('organization', 'o'), named('concept', 'c')];
  const documents = new Map(lines.map((line) => [line['document_id'] ?? '', line]));
  const idOf = (list: typeof actors, name = '') => list.find(({ key }) => key === name)!.id;
  const parsed = parseProject({
    format: 'stancegraph',
    version: 1,
    id: 'dna-sample',
    title: 'Sample of the Discourse Network Analyzer',
    stances: [
      { id: 'agree', label: 'agree', polarity: 1 },
      { id: 'disagree', label: 'disagree', polarity: -1 },
    ],
    documents: [...documents].map(([id, line]) => ({
      id: `d${id}`,
      title: line['document_title'] || '(empty)',
      date: line['document_date_utc'],
    })),
    actors: actors.map(({ id, name }) => ({ id, name, kind: 'civil-society' })),
    concepts: concepts.map(({ id, name }) => ({ id, name, kind: 'idea' })),
    statements: lines.map((line) => ({
      id: `s${line['statement_id']}`,
      document: `d${line['document_id']}`,
      speaker: idOf(actors, line['organization']),
      target: idOf(concepts, line['concept']),
      stance: line['agreement'] === '1' ? 'agree' : 'disagree',
      label: '',
      summary: '',
    })),
  });
  if (!parsed.ok) throw new RangeError(JSON.stringify(parsed.issues));
  return parsed.value;
}
