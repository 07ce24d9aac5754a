/** Whether a text holds an Indonesian mobile number, which belongs to a person and so never to the log. */
export const holdsMobileNumber = (text: string): boolean => /(?<!\d)(\+?62|0)[\s().-]*8([\s().-]*\d){7,}/.test(text)
