import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connect } from '../../model/edits';
import { isInside } from '../../model/tree';
import type { Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import type { LinkSide } from './LinkSection';

const OFFERED = 30;

/** Finds a task by number or name and links it, finish to start; the kind can be changed afterwards. */
export function AddLink({ task, side }: { task: Task; side: LinkSide }) {
  const { t } = useTranslation('plan');
  const { plan, outline, act } = usePlanPage();
  const [search, setSearch] = useState('');
  const choices = useMemo(() => {
    const own = outline.byId.get(task.id) ?? -1;
    const linked = new Set(plan.links.flatMap((link) => pairOf(link, task.id)));
    return outline.tasks
      .filter((one, index) => index !== own && !linked.has(one.id) && !isInside(outline, own, index))
      .map((one) => ({ value: one.id, label: `${one.uid} ${one.name}` }));
  }, [plan.links, outline, task.id]);
  const add = (other: string | null) => {
    setSearch('');
    if (!other) return;
    const edit = side === 'predecessors' ? connect(other, task.id, 'FS') : connect(task.id, other, 'FS');
    act(t('step.link', { task: task.name }), edit, task.id);
  };
  return (
    <Select
      size="xs"
      searchable
      value={null}
      aria-label={t(`panel.add_${side}`)}
      placeholder={t(`panel.add_${side}`)}
      data={choices}
      limit={OFFERED}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={add}
      nothingFoundMessage={t('no_match')}
    />
  );
}

function pairOf(link: { predecessor_id: string; successor_id: string }, id: string): string[] {
  if (link.predecessor_id === id) return [link.successor_id];
  return link.successor_id === id ? [link.predecessor_id] : [];
}
