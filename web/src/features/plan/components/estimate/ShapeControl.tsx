import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../model/types';
import { ShapeSign } from './DensityPicture';
import styles from './Estimate.module.css';

type Shape = Task['estimate_shape'];

const SHAPES: Shape[] = ['pert', 'triangular', 'lognormal'];

interface Props {
  value: Shape;
  readOnly?: boolean;
  onChange: (shape: Shape) => void;
}

/** How the cases spread between the ends. */
export function ShapeControl({ value, readOnly, onChange }: Props) {
  const { t } = useTranslation('plan');
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      value={value}
      readOnly={readOnly}
      onChange={(shape) => onChange(shape as Shape)}
      data={SHAPES.map((shape) => ({
        value: shape,
        label: (
          <span className={styles.shape}>
            <ShapeSign shape={shape} /> {t(`estimate.shape.${shape}`)}
          </span>
        ),
      }))}
      aria-label={t('estimate.shape.label')}
    />
  );
}
