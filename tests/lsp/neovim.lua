-- What a person does in Neovim with a text that is open; what comes of it is written to $SEEN as JSON.
local seen = {}

local function request(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 60000) or {}) do
    if answer.error then
      error(vim.inspect(answer.error))
    end
    return answer.result
  end
end

local function lines()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
end

local function go()
  vim.wait(60000, function()
    return #vim.diagnostic.get(0) > 0
  end, 50)
  seen.findings = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(seen.findings, { line = one.lnum, first = one.col, last = one.end_col, message = one.message })
  end

  vim.fn.search("PREL")
  seen.hover = request("textDocument/hover", vim.lsp.util.make_position_params()).contents.value
  vim.fn.search("paragraph 3")
  local found = request("textDocument/definition", vim.lsp.util.make_position_params())
  seen.definition = found[1].range.start.line
  seen.outline = #request("textDocument/documentSymbol", { textDocument = vim.lsp.util.make_text_document_params() })

  local params = vim.lsp.util.make_range_params()
  params.context = { only = { "source.fixAll" }, diagnostics = {} }
  local action = request("textDocument/codeAction", params)[1]
  if not action.edit then
    action = request("codeAction/resolve", action)
  end
  vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
  seen.fixed = lines()

  local options = { textDocument = vim.lsp.util.make_text_document_params(), options = { tabSize = 4, insertSpaces = true } }
  vim.lsp.util.apply_text_edits(request("textDocument/formatting", options), 0, "utf-16")
  seen.formatted = lines()
end

local done, problem = pcall(go)
if not done then
  seen.problem = problem
end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.SEEN)
vim.cmd("qall!")
