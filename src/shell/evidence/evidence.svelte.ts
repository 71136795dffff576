import { stanceStyles, type StanceStyle } from '../../scene/style/stanceStyle.ts';
import { useWorkspace } from '../context.ts';
import { countedOf, type Counted } from './counted.ts';

export type Evidence = {
  /** The statements as the picture counts them, whatever it is focused on. */
  readonly counted: Counted;
  /** The same, without those that the focus leaves out. */
  readonly drawn: Counted;
  /** How each stance is drawn, by its index. */
  readonly styles: readonly StanceStyle[];
};

/** What lists of the workbench share, kept in step with the picture. Call it in a component's script. */
export function useEvidence(): Evidence {
  const workspace = useWorkspace();
  const level = $derived(workspace.view.rollUp);
  const counted = $derived(
    countedOf(workspace.project, workspace.table, workspace.filtered.rows, level),
  );
  const drawn = $derived(
    workspace.focus
      ? countedOf(workspace.project, workspace.table, workspace.network.rows, level)
      : counted,
  );
  const styles = $derived([...stanceStyles(workspace.table.stances, workspace.theme).values()]);
  return {
    get counted() {
      return counted;
    },
    get drawn() {
      return drawn;
    },
    get styles() {
      return styles;
    },
  };
}
