import { useTranslation } from 'react-i18next';
import type { ReliabilityBin } from '@/shared/api';
import { ChartFrame } from '@/shared/ui';
import { axis } from '../../model/axis';
import { brierOfACoin, dotRadius, leaningOf } from '../../model/reliability';
import { ShareAxis } from './Axes';
import styles from './Chart.module.css';

const height = 280;
const frame = { left: 48, right: 20, top: 14, bottom: 44 };
const widest = 420;

/** Of what was said to be 70 % likely, did 70 % happen? On the diagonal, yes. */
export function Reliability({ bins, brier }: { bins: readonly ReliabilityBin[]; brier: number }) {
  const { t, i18n } = useTranslation('outlook');
  const score = brier.toLocaleString(i18n.language, { maximumFractionDigits: 3, minimumFractionDigits: 3 });
  const coin = brierOfACoin.toLocaleString(i18n.language);
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  const filled = bins.filter((bin) => bin.count > 0);
  const says = `${t(`reliability.${leaningOf(bins)}`, { count })} ${t('reliability.brier', { score, coin })}`;
  const percent = (share: number) => t('chart.percent', { percent: Math.round(share * 100) });
  const rows = filled.map((bin) => [
    t('reliability.from_to', { from: Math.round(bin.from * 100), to: Math.round(bin.to * 100) }),
    percent(bin.stated),
    percent(bin.happened),
    String(bin.count),
  ]);
  const head = [t('reliability.bin'), t('reliability.stated'), t('reliability.happened'), t('reliability.count')];
  return (
    <ChartFrame title={t('reliability.title')} says={says} height={height} table={{ head, rows }}>
      {(width) => <Drawing bins={filled} width={Math.min(width, widest)} />}
    </ChartFrame>
  );
}

function Drawing({ bins, width }: { bins: readonly ReliabilityBin[]; width: number }) {
  const { t } = useTranslation('outlook');
  const x = axis(0, 1, frame.left, width - frame.right);
  const y = axis(0, 1, height - frame.bottom, frame.top);
  const most = Math.max(0, ...bins.map((bin) => bin.count));
  return (
    <>
      <ShareAxis y={y} left={frame.left} right={width - frame.right} shares={[0, 0.5, 1]} />
      <line className={styles.diagonal} x1={x.at(0)} y1={y.at(0)} x2={x.at(1)} y2={y.at(1)} />
      <g>
        {[0, 0.5, 1].map((share) => (
          <text key={share} className={styles.label} x={x.at(share)} y={y.at(0) + 16} textAnchor="middle">
            {t('chart.percent', { percent: share * 100 })}
          </text>
        ))}
        <text className={styles.label} x={x.at(0.5)} y={y.at(0) + 34} textAnchor="middle">
          {t('reliability.axis')}
        </text>
      </g>
      {bins.map((bin) => {
        const radius = dotRadius(bin.count, most);
        const [cx, cy] = [x.at(bin.stated), y.at(bin.happened)];
        return (
          <g key={bin.from}>
            <circle className={styles.bubble} cx={cx} cy={cy} r={radius} />
            <text className={styles.label} x={cx} y={cy - radius - 4} textAnchor="middle">
              {bin.count}
            </text>
          </g>
        );
      })}
    </>
  );
}
