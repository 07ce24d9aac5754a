/** The running number of a ticket within its day, as people say it on the radio: "0042" of 112-20261124-0042. */
export const shortNumber = (number: string): string => number.slice(number.lastIndexOf('-') + 1)
