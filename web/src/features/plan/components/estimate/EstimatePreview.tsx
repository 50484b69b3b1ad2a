import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { estimateCurve } from '../../model/estimate';
import type { Task } from '../../model/types';
import { usePlanPage } from '../../state/PlanContext';
import { useFormats } from '../../state/useFormats';
import panel from '../panel/TaskPanel.module.css';
import { DensityPicture } from './DensityPicture';
import styles from './Estimate.module.css';

/** What the estimate means: as a picture, and as the time within which the task stays in 8 cases of 10. */
export function EstimatePreview({ task }: { task: Task }) {
  const { t } = useTranslation('plan');
  const { plan } = usePlanPage();
  const formats = useFormats(plan);
  const curve = useMemo(() => estimateCurve(task), [task]);
  if (!curve) return <p className={panel.help}>{t('estimate.certain')}</p>;
  const day = task.elapsed ? 1440 : plan.minutes_per_day;
  const said = (share: number) => {
    const minutes = curve.quantile(share);
    const step = minutes >= 2 * day ? day / 4 : 30;
    return formats.length(task, Math.ceil(minutes / step) * step);
  };
  const words = t('estimate.within', { half: said(0.5), most: said(0.8) });
  return (
    <figure className={styles.preview}>
      <DensityPicture curve={curve} marks={[curve.quantile(0.5), curve.quantile(0.8)]} />
      <figcaption>{words}</figcaption>
    </figure>
  );
}
