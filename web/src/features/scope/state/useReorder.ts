import { type DragEvent, useState } from 'react';

export interface Reorder {
  /** Where the dragged one would land: before this place; null while nothing is dragged here. */
  target: number | null;
  handle: (id: string) => { draggable: true; onDragStart: (event: DragEvent) => void; onDragEnd: () => void };
  row: (at: number) => { onDragOver: (event: DragEvent) => void; onDrop: (event: DragEvent) => void };
  /** One place up or down, for the keyboard. */
  nudge: (at: number, step: 1 | -1) => void;
}

/** Order within one list, by mouse and by keyboard. */
export function useReorder(ids: string[], move: (id: string, after: string | null) => void): Reorder {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const end = () => {
    setDragged(null);
    setTarget(null);
  };
  const place = (id: string, before: number) => {
    const from = ids.indexOf(id);
    if (before === from || before === from + 1) return;
    move(id, ids[before - 1] ?? null);
  };
  return {
    target,
    handle: (id) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', id);
        setDragged(id);
      },
      onDragEnd: end,
    }),
    row: (at) => ({
      onDragOver: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        const box = event.currentTarget.getBoundingClientRect();
        setTarget(event.clientY > box.top + box.height / 2 ? at + 1 : at);
      },
      onDrop: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        if (target !== null) place(dragged, target);
        end();
      },
    }),
    nudge: (at, step) => {
      const id = ids[at];
      const to = at + step;
      if (id && to >= 0 && to < ids.length) place(id, step === 1 ? at + 2 : at - 1);
    },
  };
}
