/** Reads a workbook with ExcelJS and writes it again as it is. Arguments: BOOK OUT. */
import ExcelJS from "exceljs";

const [book, out] = process.argv.slice(2);
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile(book);
await workbook.xlsx.writeFile(out);
