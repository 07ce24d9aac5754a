/** How much larger than on a desk things on the map are; on a wall they are read from two metres (map.css says from which width on). */
export const mapScale = (): number => Number(getComputedStyle(document.documentElement).getPropertyValue('--map-scale')) || 1
