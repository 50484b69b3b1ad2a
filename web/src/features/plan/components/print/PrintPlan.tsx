import { Button, Group, Portal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../model/paper';
import { usePlanPage } from '../../state/PlanContext';
import { useFormats } from '../../state/useFormats';
import styles from './PrintPlan.module.css';
import { useSheets } from './useSheets';

/** The plan as sheets of paper: the same picture as on the screen, drawn by the SVG pen. */
export function PrintPlan() {
  const { t } = useTranslation('plan');
  const { plan, changeView, baseline } = usePlanPage();
  const formats = useFormats(plan);
  const sheets = useSheets();
  const close = () => changeView({ dialog: null });
  useHotkeys([['Escape', close]]);
  return (
    <Portal>
      <div className={styles.root} role="dialog" aria-modal="true" aria-label={t('print.title')}>
        <Group className={styles.bar} justify="space-between">
          <span>{t('print.sheets', { count: sheets.length })}</span>
          <Group gap="xs">
            <Button variant="default" onClick={close}>
              {t('print.close')}
            </Button>
            <Button variant="default" onClick={() => download(sheets, plan.title)}>
              {t('print.svg')}
            </Button>
            <Button onClick={() => window.print()} data-autofocus autoFocus>
              {t('print.print')}
            </Button>
          </Group>
        </Group>
        {sheets.map((sheet) => (
          <section key={sheet.number} className={styles.sheet} aria-label={t('print.sheet', { number: sheet.number })}>
            <header className={styles.title}>
              <b>{plan.title}</b>
              <span>{plan.finish && t('facts.finish', { day: formats.day(plan.finish) })}</span>
              <span>
                {t('print.legend')}
                {baseline.dates && ` · ${t('print.baseline', { number: baseline.number })}`}
              </span>
              <span>
                {sheet.number}/{sheet.of}
              </span>
            </header>
            <Picture sheet={sheet} />
          </section>
        ))}
      </div>
    </Portal>
  );
}

/** Puts the drawn text into the page by the XML parser, which runs nothing. */
function Picture({ sheet }: { sheet: Sheet }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = new DOMParser().parseFromString(sheet.svg, 'image/svg+xml').documentElement;
    host.current?.replaceChildren(document.importNode(drawn, true));
  }, [sheet.svg]);
  return <div ref={host} className={styles.picture} />;
}

function download(sheets: readonly Sheet[], title: string) {
  for (const sheet of sheets) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([sheet.svg], { type: 'image/svg+xml' }));
    link.download = `${title} ${sheet.number}.svg`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
