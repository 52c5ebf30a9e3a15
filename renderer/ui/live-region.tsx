import { Children, Fragment, isValidElement, type ReactNode, type Ref } from 'react';

export interface LiveRegionProps {
  readonly as?: 'div' | 'p';
  /** `assertive` for errors: they interrupt other speech. */
  readonly urgency?: 'polite' | 'assertive';
  readonly id?: string;
  readonly className?: string | undefined;
  readonly hidden?: boolean;
  readonly style?: React.CSSProperties;
  /** Set it if the region must be read as a whole even before it has a role; with a role it always is. */
  readonly 'aria-atomic'?: 'true';
  /** -1 if the focus is moved here. */
  readonly tabIndex?: -1;
  readonly ref?: Ref<HTMLDivElement & HTMLParagraphElement>;
  readonly children: ReactNode;
}

/**
 * Text that a screen reader announces when it appears or changes. The region stays in the page while it is empty,
 * because one that appears together with its text is not announced; but an empty one has no role, because a person who
 * reads the page line by line would find an empty "status bar" or "notification".
 */
export function LiveRegion({ as: Tag = 'div', urgency = 'polite', children, ...rest }: LiveRegionProps) {
  const role = urgency === 'polite' ? 'status' : 'alert';
  return (
    <Tag {...rest} role={isEmpty(children) ? undefined : role} aria-live={urgency}>
      {children}
    </Tag>
  );
}

/** Whether nothing readable will be rendered. A component counts as something. */
function isEmpty(children: ReactNode): boolean {
  return Children.toArray(children).every((child) => {
    if (typeof child === 'string') return child.trim() === '';
    return isFragment(child) && isEmpty(child.props.children);
  });
}

const isFragment = (child: ReactNode): child is React.ReactElement<{ readonly children?: ReactNode }> =>
  isValidElement(child) && child.type === Fragment;
