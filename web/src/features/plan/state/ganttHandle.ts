/** What commands outside the Gantt may ask of the one that is on the page. */
export interface GanttHandle {
  zoomIn(): void;
  zoomOut(): void;
  showToday(): void;
  showTask(id: string): void;
}

let current: GanttHandle | null = null;

export function offerGantt(handle: GanttHandle): () => void {
  current = handle;
  return () => {
    if (current === handle) current = null;
  };
}

export function gantt(): GanttHandle | null {
  return current;
}
